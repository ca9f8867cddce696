package org.orrery.assetdb.playlist.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.playlist.Issue;
import org.orrery.assetdb.playlist.Issues;
import org.orrery.assetdb.promotion.Channel;

@Singleton
final class JdbcIssues implements Issues {

  private final IssueRows issues;
  private final TransactionOperations<Connection> transactions;

  JdbcIssues(IssueRows issues, TransactionOperations<Connection> transactions) {
    this.issues = issues;
    this.transactions = transactions;
  }

  @Override
  public Optional<Issue> last(Channel channel) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? issues.locked(channel.word())
            : issues.findById(channel.word());
    return row.map(
        issue ->
            new Issue(
                Channel.of(issue.channel()),
                issue.sequence(),
                Digest.parse(issue.content()),
                issue.issuedAt(),
                issue.validUntil()));
  }

  @Override
  public void begin(Issue issue) {
    issues.begin(
        issue.channel().word(),
        issue.sequence(),
        issue.content().toString(),
        issue.issuedAt(),
        issue.validUntil());
  }

  @Override
  public void replace(Issue issue) {
    issues.replace(
        issue.channel().word(),
        issue.sequence(),
        issue.content().toString(),
        issue.issuedAt(),
        issue.validUntil());
  }
}

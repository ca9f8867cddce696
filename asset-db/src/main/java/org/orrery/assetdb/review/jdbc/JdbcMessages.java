package org.orrery.assetdb.review.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.review.Message;
import org.orrery.assetdb.review.Message.Attachment;
import org.orrery.assetdb.review.Messages;
import org.orrery.assetdb.review.SubmissionId;

@Singleton
final class JdbcMessages implements Messages {

  private final MessageRows messages;
  private final AttachmentRows attachments;

  JdbcMessages(MessageRows messages, AttachmentRows attachments) {
    this.messages = messages;
    this.attachments = attachments;
  }

  @Override
  public void add(Message message) {
    messages.save(
        new MessageRow(
            message.submission().value(),
            message.number(),
            message.by(),
            message.text(),
            Json.text(
                Map.of("names", message.attachments().stream().map(Attachment::name).toList())),
            message.at()));
  }

  @Override
  public List<Message> of(SubmissionId submission) {
    var files =
        attachments(submission).stream()
            .collect(Collectors.toMap(Attachment::name, Function.identity()));
    return messages.of(submission.value()).stream().map(row -> message(row, files)).toList();
  }

  private static Message message(MessageRow row, Map<String, Attachment> files) {
    var names = (List<?>) Json.object(row.attachments()).getOrDefault("names", List.of());
    return new Message(
        new SubmissionId(row.submission()),
        row.number(),
        row.saidBy(),
        row.text(),
        names.stream().map(String::valueOf).map(files::get).toList(),
        row.saidAt());
  }

  @Override
  public boolean attach(SubmissionId submission, Attachment attachment) {
    return attachments.add(
            submission.value(),
            attachment.name(),
            attachment.digest().toString(),
            attachment.size(),
            attachment.mediaType())
        == 1;
  }

  @Override
  public List<Attachment> attachments(SubmissionId submission) {
    return attachments.of(submission.value()).stream()
        .map(
            row ->
                new Attachment(row.name(), Digest.parse(row.digest()), row.size(), row.mediaType()))
        .toList();
  }
}

package org.orrery.assetdb.inquiry.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.orrery.assetdb.inquiry.InquiryId;
import org.orrery.assetdb.inquiry.Message;
import org.orrery.assetdb.inquiry.Messages;
import org.orrery.assetdb.inquiry.Part;

@Singleton
final class JdbcInquiryMessages implements Messages {

  private final InquiryMessageRows rows;

  JdbcInquiryMessages(InquiryMessageRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Message message) {
    rows.save(
        new InquiryMessageRow(
            message.inquiry().value(),
            message.number(),
            message.by(),
            message.side().word(),
            message.text(),
            message.at()));
  }

  @Override
  public List<Message> of(InquiryId inquiry) {
    return rows.of(inquiry.value()).stream()
        .map(
            row ->
                new Message(
                    inquiry,
                    row.number(),
                    row.saidBy(),
                    Part.valueOf(row.side().toUpperCase(Locale.ROOT)),
                    row.text(),
                    row.saidAt()))
        .toList();
  }

  @Override
  public int count(InquiryId inquiry) {
    return rows.countOf(inquiry.value());
  }
}

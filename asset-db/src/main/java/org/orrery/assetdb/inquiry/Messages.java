package org.orrery.assetdb.inquiry;

import java.util.List;

/** Where it is kept what askers and depositors say to each other. */
public interface Messages {

  /** Adds a message whose number is one more than that of the inquiry's last. */
  void add(Message message);

  /** The messages of an inquiry, oldest first. */
  List<Message> of(InquiryId inquiry);

  /** How many messages an inquiry has. */
  int count(InquiryId inquiry);
}

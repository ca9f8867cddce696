package org.orrery.platform.review;

import io.micronaut.http.uri.UriBuilder;

/** Where files of a conversation are read. */
final class AttachmentUrls {

  private AttachmentUrls() {}

  static String of(String submission, String name) {
    return UriBuilder.of("/api/submissions")
        .path(submission)
        .path("attachments")
        .path(name)
        .build()
        .toString();
  }
}

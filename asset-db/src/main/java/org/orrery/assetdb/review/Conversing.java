package org.orrery.assetdb.review;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.MediaTypes;
import org.orrery.assetdb.json.Fields;
import org.orrery.assetdb.review.Message.Attachment;

/** Depositors and curators talk about a submission. */
@Singleton
public class Conversing {

  /** The largest file that comes with a message, in bytes. */
  public static final long ATTACHMENT_BYTES = 20L << 20;

  private static final int SNIFFED_BYTES = 64 << 10;
  private static final int TEXT_CHARACTERS = 20_000;
  private static final int ATTACHMENTS = 100;
  private static final int MESSAGES = 1000;
  private static final int NAME_CHARACTERS = 255;
  private static final Duration ONE_TALK = Duration.ofHours(1);

  private final Messages messages;
  private final Parts parts;
  private final BlobStore blobs;
  private final KnownBlobs known;
  private final MediaTypes mediaTypes;
  private final Telling telling;
  private final AuditLog audit;
  private final Clock clock;

  Conversing(
      Messages messages,
      Parts parts,
      BlobStore blobs,
      KnownBlobs known,
      MediaTypes mediaTypes,
      Telling telling,
      AuditLog audit,
      Clock clock) {
    this.messages = messages;
    this.parts = parts;
    this.blobs = blobs;
    this.known = known;
    this.mediaTypes = mediaTypes;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Says something, from {@code {text, attachments?}}, the names of files that {@link #attach}
   * took.
   *
   * @throws Refusal.TooLarge after {@value #MESSAGES} messages
   */
  @Transactional
  public Message say(Actor actor, SubmissionId id, Map<String, Object> json) {
    var submission = parts.demand(actor, id, Step.SAY).submission();
    var fields = Fields.of(json);
    var text = fields.text("text", TEXT_CHARACTERS);
    if (!fields.has("text")) {
      fields.fault("text", "A text is wanted here.");
    }
    var names = fields.texts("attachments", ATTACHMENTS, NAME_CHARACTERS);
    var attachments = new ArrayList<Attachment>();
    var there = messages.attachments(id);
    for (var name : names) {
      there.stream()
          .filter(attachment -> attachment.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              attachments::add,
              () -> fields.fault("attachments", "No file “" + name + "” was attached."));
    }
    fields.refuse("This cannot be said so.");
    var before = messages.of(id);
    if (before.size() >= MESSAGES) {
      throw new Refusal.TooLarge("A submission has at most " + MESSAGES + " messages.");
    }
    var message =
        new Message(
            id,
            before.size() + 1,
            actor.handle(),
            text.orElseThrow(),
            attachments,
            clock.instant());
    messages.add(message);
    if (before.isEmpty() || !goesOn(before.getLast(), message)) {
      telling.said(actor, submission);
    }
    audit.note(actor.handle(), "say", id.value(), "message " + message.number());
    return message;
  }

  /** Whether somebody goes on talking: the other side was told a moment ago. */
  private static boolean goesOn(Message last, Message next) {
    return last.by().equals(next.by())
        && Duration.between(last.at(), next.at()).compareTo(ONE_TALK) < 0;
  }

  /**
   * Takes a file for a message to come. Its bytes are durable when this returns.
   *
   * @param name 1 to 255 bytes, without slashes
   * @throws Refusal.TooLarge beyond {@value #ATTACHMENT_BYTES} bytes or {@value #ATTACHMENTS} files
   * @throws Refusal.Conflict where the name is taken by other bytes
   */
  public Attachment attach(
      Actor actor, SubmissionId id, String name, InputStream content, Checks checks)
      throws IOException {
    demandRoom(actor, id);
    var path = AssetPath.parse(name);
    if (!path.name().equals(path.value())) {
      throw new Refusal.Invalid(new Violation("/name", "A name without slashes is wanted here."));
    }
    var watched =
        new BufferedInputStream(checks.watching(content, ATTACHMENT_BYTES), SNIFFED_BYTES);
    var mediaType = mediaTypes.of(path, watched);
    var blob = blobs.put(watched);
    var attachment = new Attachment(path.value(), blob.digest(), blob.size(), mediaType);
    return keep(actor, id, attachment, blob);
  }

  /** Takes a file as {@link #attach} does, by another name where there is one of its name. */
  public Attachment attachBeside(
      Actor actor, SubmissionId id, String name, InputStream content, Checks checks)
      throws IOException {
    demandRoom(actor, id);
    var taken = messages.attachments(id).stream().map(Attachment::name).collect(toSet());
    var free = name;
    for (var copy = 2; taken.contains(free); copy++) {
      free = beside(name, copy);
    }
    return attach(actor, id, free, content, checks);
  }

  /** {@code notes (2).txt}. */
  private static String beside(String name, int copy) {
    var dot = name.lastIndexOf('.');
    return dot <= 0
        ? name + " (" + copy + ")"
        : name.substring(0, dot) + " (" + copy + ")" + name.substring(dot);
  }

  @Transactional
  Attachment keep(Actor actor, SubmissionId id, Attachment attachment, Blob blob) {
    demandRoom(actor, id);
    known.add(List.of(blob));
    if (messages.attachments(id).contains(attachment)) {
      return attachment;
    }
    if (!messages.attach(id, attachment)) {
      throw new Refusal.Conflict("There is a file of this name already.");
    }
    audit.note(actor.handle(), "attach", id.value(), attachment.name() + " " + blob.digest());
    return attachment;
  }

  private void demandRoom(Actor actor, SubmissionId id) {
    parts.demand(actor, id, Step.SAY);
    if (messages.attachments(id).size() >= ATTACHMENTS) {
      throw new Refusal.TooLarge("A submission has at most " + ATTACHMENTS + " files.");
    }
  }

  /** A file that came with a message. */
  public Attachment attachment(Actor actor, SubmissionId id, String name) {
    parts.demand(actor, id, Step.READ);
    return messages.attachments(id).stream()
        .filter(attachment -> attachment.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("There is no file of this name."));
  }

  /** Part of its bytes. Close the stream. */
  public InputStream open(Attachment attachment, ByteRange range) throws IOException {
    return blobs.open(attachment.digest(), range);
  }
}

package org.orrery.platform.sharing;

import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.platform.harvest.Plain;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Told;

/** Says in one or two sentences what something is, on one line and without marks. */
final class Summary {

  private static final int MOST_CHARACTERS = 200;

  private Summary() {}

  /** What a game's summary says, or else the beginning of a description; empty without both. */
  static Told of(Description description, Frame frame) {
    return switch (description) {
      case GameDescription game when !game.summary().isEmpty() ->
          shortened(frame.told(game.summary()));
      case GameDescription game -> ofMarkdown(game.description(), frame);
      case MaterialDescription material -> ofMarkdown(material.description(), frame);
    };
  }

  /** The beginning of a text in Markdown. */
  static Told ofMarkdown(LocalizedText text, Frame frame) {
    var told = frame.told(text);
    return shortened(new Told(Plain.text(told.text()), told.lang()));
  }

  private static Told shortened(Told told) {
    return new Told(Plain.cut(Plain.line(told.text()), MOST_CHARACTERS), told.lang());
  }
}

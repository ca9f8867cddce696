package org.orrery.assetdb.proposal;

import java.util.Map;

/** What a game's makers have written elsewhere. */
public sealed interface Origin {

  /** The {@code package.json} of an npm package. */
  record NpmPackage(Map<String, Object> json) implements Origin {}

  /** A Godot project's {@code project.godot}, its {@code export_presets.cfg}, or both. */
  record GodotProject(String text) implements Origin {}

  /** A page like those of itch.io, with the field names of its API. */
  record ItchPage(Map<String, Object> json) implements Origin {}
}

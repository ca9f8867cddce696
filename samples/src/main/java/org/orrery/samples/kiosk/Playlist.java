package org.orrery.samples.kiosk;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.samples.tree.Tree;

/**
 * What a channel shows, as its signed bytes say.
 *
 * @param sequence grows from issue to issue
 * @param key the key that the server signs with from now on
 */
record Playlist(
    String channel,
    long sequence,
    Instant issuedAt,
    Instant validUntil,
    String key,
    List<Game> games) {

  static final String FORMAT = "orrery-playlist/1";
  static final int MOST_GAMES = 500;
  static final int MOST_FILES = 200_000;
  static final long MOST_BYTES_OF_A_FILE = 20_000_000_000L;

  Playlist {
    games = List.copyOf(games);
  }

  /**
   * A game on it.
   *
   * @param digest of its release, in hexadecimal
   * @param entry path of its page; empty where it is not played in a browser
   */
  record Game(
      String id,
      long release,
      String digest,
      Map<String, Object> title,
      Map<String, Object> blurb,
      Optional<String> entry,
      List<GameFile> files) {

    Game {
      files = List.copyOf(files);
    }

    /** The file of the path. */
    Optional<GameFile> file(String path) {
      return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
  }

  /**
   * A file of a game.
   *
   * @param digest SHA-256 in hexadecimal
   * @param url relative to the server
   */
  record GameFile(String path, long size, String digest, String mediaType, String url) {}

  /** The games that can be played here: those with a page. */
  List<Game> playable() {
    return games.stream().filter(game -> game.entry().isPresent()).toList();
  }

  /** What has to be on the disk, each content once. */
  List<GameFile> wanted() {
    Set<String> seen = new HashSet<>();
    return playable().stream()
        .flatMap(game -> game.files().stream())
        .filter(file -> seen.add(file.digest()))
        .toList();
  }

  /** How many bytes that is. */
  long bytes() {
    return wanted().stream().mapToLong(GameFile::size).sum();
  }

  /**
   * Reads signed bytes.
   *
   * @throws UntrustedException where they are no playlist that this kiosk understands, or larger
   *     than its limits
   */
  static Playlist read(String json) throws UntrustedException {
    try {
      Tree tree = Tree.ofJson(json);
      if (!tree.at("format").text().equals(FORMAT)) {
        throw new UntrustedException("it is no playlist of the format " + FORMAT);
      }
      Playlist playlist =
          new Playlist(
              tree.at("channel").text(),
              (long) tree.at("sequence").number(),
              Instant.parse(tree.at("issuedAt").text()),
              Instant.parse(tree.at("validUntil").text()),
              tree.at("key").at("x").text(),
              games(tree));
      playlist.demandBounds();
      return playlist;
    } catch (IOException | DateTimeException e) {
      throw new UntrustedException("it cannot be read: " + e.getMessage());
    }
  }

  private static List<Game> games(Tree tree) throws UntrustedException {
    List<Game> games = new ArrayList<>();
    for (Tree game : tree.at("games").each().toList()) {
      List<GameFile> files = new ArrayList<>();
      for (Tree file : game.at("files").each().toList()) {
        files.add(
            new GameFile(
                file.at("path").text(),
                (long) file.at("size").number(),
                hex(file.at("digest")),
                file.at("mediaType").text(),
                file.at("url").text()));
      }
      games.add(
          new Game(
              game.at("id").text(),
              (long) game.at("release").number(),
              hex(game.at("digest")),
              game.at("title").fields(),
              game.at("blurb").fields(),
              Optional.of(game.at("entry").text()).filter(entry -> !entry.isEmpty()),
              files));
    }
    return games;
  }

  private static String hex(Tree digest) throws UntrustedException {
    if (!digest.text().matches("sha256:[0-9a-f]{64}")) {
      throw new UntrustedException("“" + digest.text() + "” is no digest");
    }
    return digest.text().substring("sha256:".length());
  }

  private void demandBounds() throws UntrustedException {
    Stream<GameFile> files = games.stream().flatMap(game -> game.files().stream());
    if (games.size() > MOST_GAMES || files.count() > MOST_FILES) {
      throw new UntrustedException(
          "it has more than " + MOST_GAMES + " games or " + MOST_FILES + " files");
    }
    for (GameFile file : wanted()) {
      if (file.size() < 0 || file.size() > MOST_BYTES_OF_A_FILE) {
        throw new UntrustedException(file.path() + " has " + file.size() + " bytes");
      }
    }
  }
}

package org.orrery.indexer.lab.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the process is to do, from its arguments and the list of files.
 *
 * @param chromium the browser's program
 * @param isSandboxed whether a sandbox stands around the process; its own is left out then
 * @param input where the files lie under their digests, with {@code files.tsv}: path, digest, type,
 *     coding
 * @param output where the report and its pictures go
 * @param start path of the page to open, within the game
 * @param seed of the senseless play
 * @param playSeconds how long it is played
 * @param idleSeconds how long it is left alone
 * @param memoryBytes what the browser may use in all
 */
record Assignment(
    Path chromium,
    boolean isSandboxed,
    Path input,
    Path output,
    String start,
    long seed,
    int playSeconds,
    int idleSeconds,
    long memoryBytes) {

  /** From the arguments, in the order of the components. */
  static Assignment of(String... arguments) {
    return new Assignment(
        Path.of(arguments[0]),
        Boolean.parseBoolean(arguments[1]),
        Path.of(arguments[2]),
        Path.of(arguments[3]),
        arguments[4],
        Long.parseLong(arguments[5]),
        Integer.parseInt(arguments[6]),
        Integer.parseInt(arguments[7]),
        Long.parseLong(arguments[8]));
  }

  /** The files of the game, by path. */
  Map<String, GameServer.GameFile> files() throws IOException {
    var files = new HashMap<String, GameServer.GameFile>();
    for (var line : Files.readAllLines(input.resolve("files.tsv"))) {
      var columns = line.split("\t", -1);
      files.put(
          columns[0], new GameServer.GameFile(input.resolve(columns[1]), columns[2], columns[3]));
    }
    return files;
  }
}

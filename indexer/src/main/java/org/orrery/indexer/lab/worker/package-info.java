/**
 * The lab's side of a trial: a process of its own that serves one game to one browser and plays it
 * without sense. Start with {@code LabProgram}, its main class, and {@code Trial}, the order of
 * what is tried; {@code FlashHazard}, {@code Likeness} and {@code MemorySlope} are plain
 * arithmetic.
 *
 * <p>This package alone knows the browser's driver, which is not on the server's class path. It
 * knows nothing of the server: the game comes as a folder of files and a list, the report goes into
 * another folder, and progress to standard output, a line each.
 */
@NullMarked
package org.orrery.indexer.lab.worker;

import org.jspecify.annotations.NullMarked;

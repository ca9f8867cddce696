package org.orrery.indexer.derive.worker.model;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Floats {

  private float[] numbers = new float[1024];
  private int size;

  void add(float number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  float at(int index) {
    return numbers[index];
  }

  int size() {
    return size;
  }

  float[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}

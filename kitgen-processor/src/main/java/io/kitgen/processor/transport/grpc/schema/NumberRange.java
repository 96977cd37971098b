package io.kitgen.processor.transport.grpc.schema;

import java.util.ArrayList;
import java.util.List;

/** Numbers without a gap, both ends included. */
public record NumberRange(int first, int last) {

  /** The fewest ranges that have {@code numbers}, from the smallest on. */
  public static List<NumberRange> of(List<Integer> numbers) {
    List<NumberRange> ranges = new ArrayList<>();
    for (int number : numbers.stream().sorted().distinct().toList()) {
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).last == number - 1) {
        ranges.set(last, new NumberRange(ranges.get(last).first, number));
      } else {
        ranges.add(new NumberRange(number, number));
      }
    }
    return List.copyOf(ranges);
  }
}

package demo;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What flows both ways. */
@NullMarked
public interface Feed<T> {

  /** All of it. */
  Stream<T> all();

  /** Adds to it. */
  void push(Iterator<T> items);

  /** Each made another, one by one. */
  Stream<Pair<T, String>> both(Iterator<Pair<String, T>> pairs);

  /** Two that belong together. */
  record Pair<A, B>(A first, B second) {}
}

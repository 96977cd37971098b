package demo;

import io.kitgen.KitService;
import io.kitgen.Skip;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Partly remote: what is not yet is skipped, whatever its types are. */
@KitService
public interface Warehouse extends Stock<StringBuilder> {

  /** How many there are. */
  int count(String item);

  @Skip("watches in this process")
  void watch(Consumer<? super Map.Entry<String, int[]>> next, String... items) throws IOException;

  @Skip("the class says what it gives, and no wire knows it")
  <T extends Comparable<T> & Runnable> List<? extends T> find(Class<T> type, List<T> after);

  @Skip("is nobody's business")
  @SuppressWarnings("rawtypes")
  List raw(int count);

  @Override
  @Skip("moves here in May")
  StringBuilder shelf(int number);
}

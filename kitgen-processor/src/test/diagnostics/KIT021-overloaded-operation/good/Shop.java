package demo;

import io.kitgen.KitService;
import io.kitgen.OperationName;
import java.util.List;

@KitService
public interface Shop {
  long sum(long a, long b);

  @OperationName("sumTerms")
  long sum(List<Long> terms);
}

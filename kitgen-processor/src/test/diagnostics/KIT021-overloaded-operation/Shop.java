package demo;

import io.kitgen.KitService;
import java.util.List;

@KitService
public interface Shop {
  long sum(long a, long b);

  long sum(List<Long> terms); // KIT021
}

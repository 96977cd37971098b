package demo;

import io.kitgen.Default;
import io.kitgen.KitService;

@KitService
public interface Shop {
  int count(String article);

  int countAll(String article, @Default("true") boolean all);
}

package demo;

import io.kitgen.KitService;
import io.kitgen.doc.Example;

@KitService
public interface Shop {
  void close();

  void open(
      @Example(name = "early", value = "7") @Example(name = "late", value = "10") int hour);
}

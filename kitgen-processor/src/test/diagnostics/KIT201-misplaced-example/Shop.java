package demo;

import io.kitgen.KitService;
import io.kitgen.doc.Example;

@KitService
public interface Shop {
  @Example("2") // KIT201
  void close();

  void open(
      @Example(name = "early", value = "7")
          @Example(name = "early", value = "8")
          int hour); // KIT201
}

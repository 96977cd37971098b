package demo;

import io.kitgen.KitService;
import io.kitgen.ResultName;

@KitService
public interface Shop {
  @ResultName(value = "v", error = "v") // KIT046
  String sell(String item);
}

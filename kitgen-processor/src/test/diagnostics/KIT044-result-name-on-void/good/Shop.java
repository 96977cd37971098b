package demo;

import io.kitgen.KitService;
import io.kitgen.ResultName;

@KitService
public interface Shop {
  @ResultName("v")
  String sell(String item);
}

package demo;

import io.kitgen.KitService;
import io.kitgen.ResultName;

@KitService
public interface Shop {
  @ResultName(value = "v", error = "err")
  String sell(String item);
}

package demo;

import io.kitgen.KitService;
import io.kitgen.OperationName;

@KitService
public interface Shop {
  @OperationName("orderOf")
  String of(String id);
}

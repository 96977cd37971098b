package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import java.util.Iterator;

@KitService
@GrpcApi
public interface Shop {
  long add(Iterator<Item> items);

  record Item(String basket, String name) {}
}

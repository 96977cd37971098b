package demo;

import io.kitgen.Code;
import io.kitgen.KitService;
import io.kitgen.MapError;
import java.nio.file.NoSuchFileException;

@KitService
public interface Shop {
  @MapError(type = NoSuchFileException.class, code = Code.NOT_FOUND)
  @MapError(type = NoSuchFileException.class, code = Code.INTERNAL)
  String read(String file); // KIT088
}

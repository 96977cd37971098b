package demo;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws SoldOutException;
}

@ErrorStatus(Code.OK) // KIT086
final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SoldOutException() {}
}

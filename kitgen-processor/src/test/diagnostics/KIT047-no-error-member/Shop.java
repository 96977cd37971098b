package demo;

import io.kitgen.ErrorPlacement;
import io.kitgen.HttpApi;
import io.kitgen.KitService;

@KitService
@HttpApi(errors = ErrorPlacement.IN_RESULT)
public interface Shop {
  String sell(String item) throws SoldOutException; // KIT047
}

final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SoldOutException() {}
}

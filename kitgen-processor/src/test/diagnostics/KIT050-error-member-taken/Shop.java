package demo;

import io.kitgen.ErrorPlacement;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.ResultName;

@KitService
@HttpApi(errors = ErrorPlacement.IN_RESULT)
public interface Shop {
  @ResultName(value = "count", error = "err")
  int sell(String item) throws SoldOutException; // KIT050
}

final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int count;

  public SoldOutException(int count) {
    this.count = count;
  }

  public int getCount() {
    return count;
  }
}

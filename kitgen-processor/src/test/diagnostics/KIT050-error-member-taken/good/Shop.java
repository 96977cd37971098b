package demo;

import io.kitgen.ErrorPlacement;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.ResultName;

@KitService
@HttpApi(errors = ErrorPlacement.IN_RESULT)
public interface Shop {
  @ResultName(value = "count", error = "err")
  int sell(String item) throws SoldOutException;
}

final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int left;

  public SoldOutException(int left) {
    this.left = left;
  }

  public int getLeft() {
    return left;
  }
}

package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws SoldOutException; // KIT090
}

final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public SoldOutException(int status) {
    this.status = status;
  }

  public int getStatus() {
    return status;
  }
}

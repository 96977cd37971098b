package demo;

import io.kitgen.KitService;

public final class Mall {
  @KitService
  public interface Shop {
    void sell(String item) throws SoldOutException; // KIT082
  }

  private static final class SoldOutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SoldOutException() {}
  }
}

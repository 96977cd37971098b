package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(String item) throws SoldOutException, SoldOutError; // KIT085
}

final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SoldOutException() {}
}

final class SoldOutError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SoldOutError() {}
}

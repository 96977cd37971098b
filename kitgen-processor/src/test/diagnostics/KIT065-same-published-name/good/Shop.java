package demo;

import io.kitgen.KitService;
import io.kitgen.KitType;

@KitService
public interface Shop {
  void order(Order.Line line);

  void bill(Invoice.Line line);

  record Order(Line line) {
    public record Line(String sku) {}
  }

  record Invoice(Line line) {
    @KitType(name = "InvoiceLine")
    public record Line(long cents) {}
  }
}

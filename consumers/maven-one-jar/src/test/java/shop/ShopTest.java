package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopTest {

  @Test
  void ordersTravelOverHttp() throws Exception {
    ShopEndpoints endpoints = ShopEndpoints.of(new MemoryShop());
    try (KitHttpServer server = KitHttpServer.start(0, ShopHttp.handler(endpoints))) {
      URI base = URI.create("http://localhost:" + server.port());
      Shop shop = ShopHttp.client(KitHttpClient.create(), base);
      Order order = new Order("a/7", List.of("tea", "milk"), new BigDecimal("3.50"));
      assertEquals(order, shop.place(order));
      assertEquals(order, shop.order("a/7"));
      assertEquals(6, shop.total(List.of(1L, 2L, 3L)));
      UnknownOrderException unknown =
          assertThrows(UnknownOrderException.class, () -> shop.order("b"));
      assertEquals("b", unknown.getId());
    }
  }
}

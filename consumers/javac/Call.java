import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import shop.MemoryShop;
import shop.Order;
import shop.Shop;
import shop.ShopEndpoints;
import shop.ShopHttp;

/** Calls the shop over HTTP and prints the answer. */
final class Call {
  private Call() {}

  public static void main(String[] args) {
    ShopEndpoints endpoints = ShopEndpoints.of(new MemoryShop());
    try (KitHttpServer server = KitHttpServer.start(0, ShopHttp.handler(endpoints))) {
      URI base = URI.create("http://localhost:" + server.port());
      Shop shop = ShopHttp.client(KitHttpClient.create(), base);
      System.out.println(shop.place(new Order("7", List.of("tea"), BigDecimal.TEN)));
    }
  }
}

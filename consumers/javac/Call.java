import io.kitgen.runtime.http.jdk.JdkHttpClient;
import io.kitgen.runtime.http.jdk.JdkHttpServer;
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
    try (JdkHttpServer server = JdkHttpServer.start(0, ShopHttp.handler(endpoints))) {
      URI base = URI.create("http://localhost:" + server.port());
      Shop shop = ShopHttp.client(JdkHttpClient.create(), base);
      System.out.println(shop.place(new Order("7", List.of("tea"), BigDecimal.TEN)));
    }
  }
}

package demo;

import io.kitgen.Cookie;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {

  record Login(
      @Cookie(value = "SESSION", attributes = "Path=/; Max-Age=86400")
          String session) {}

  @Post("/login")
  Login login(String user);
}

package demo;

import io.kitgen.Cookie;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {

  record Login(@Cookie(value = "SESSION", attributes = "Path=/; Forever") String session) {} // KIT121

  @Post("/login")
  Login login(String user);
}

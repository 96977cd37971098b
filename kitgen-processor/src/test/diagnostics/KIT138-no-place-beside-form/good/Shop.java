package demo;

import io.kitgen.Form;
import io.kitgen.KitService;
import io.kitgen.Post;

@KitService
public interface Shop {
  @Post("/token")
  String token(@Form("grant_type") String grantType, @Form String scope);
}

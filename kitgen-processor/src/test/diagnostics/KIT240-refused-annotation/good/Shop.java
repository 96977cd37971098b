package demo;

import io.kitgen.KitService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;

@KitService
public interface Shop {
  @GET
  String orders(@QueryParam("color") String color);
}

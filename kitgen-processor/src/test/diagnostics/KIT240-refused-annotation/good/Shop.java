package demo;

import io.kitgen.KitService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.util.List;

@KitService
public interface Shop {
  @GET
  List<String> orders(@QueryParam("color") String color);
}

package demo;

import io.kitgen.KitService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@KitService
@Path("/orders")
public interface Shop {
  @GET
  List<String> orders();

  @Path("/latest")
  List<String> latest(); // KIT244
}

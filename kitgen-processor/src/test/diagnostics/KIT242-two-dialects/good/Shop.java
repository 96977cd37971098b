package demo;

import io.kitgen.KitService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@KitService
@Path("/orders")
public interface Shop {
  @GET
  String orders();

  @POST
  void place(String order);
}

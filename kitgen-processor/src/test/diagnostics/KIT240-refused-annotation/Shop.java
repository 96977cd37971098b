package demo;

import io.kitgen.KitService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.MatrixParam;

@KitService
public interface Shop {
  @GET
  String orders(@MatrixParam("color") String color); // KIT240
}

package demo;

import io.kitgen.KitService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.MatrixParam;
import java.util.List;

@KitService
public interface Shop {
  @GET
  List<String> orders(@MatrixParam("color") String color); // KIT240
}

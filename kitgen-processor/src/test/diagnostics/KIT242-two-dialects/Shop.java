package demo;

import io.kitgen.KitService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;

@KitService
@Path("/orders")
public interface Shop {
  @GET
  List<String> orders();

  @PostMapping // KIT242
  void place(List<String> orders);
}

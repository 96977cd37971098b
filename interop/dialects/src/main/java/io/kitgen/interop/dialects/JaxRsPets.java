package io.kitgen.interop.dialects;

import io.kitgen.KitService;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A resource of JAX-RS. */
@KitService(errors = NoSuchPetException.class)
@Path("pets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface JaxRsPets {

  @GET
  @Path("{id}")
  Pet find(@PathParam("id") long id);

  @GET
  List<Pet> list(
      @QueryParam("limit") @DefaultValue("20") int limit,
      @QueryParam("kind") Pet.Kind kind,
      @QueryParam("tag") List<String> tags);

  @GET
  @Path("count")
  int count(@QueryParam("from") int from, @QueryParam("all") boolean all);

  @POST
  Pet add(Pet pet, @HeaderParam("X-Tenant") String tenant);

  @PUT
  @Path("{id}")
  Pet replace(@PathParam("id") long id, Pet pet);

  @PATCH
  @Path("{id}/tags")
  List<String> tag(@PathParam("id") long id, List<String> tags);

  @DELETE
  @Path("{id}")
  void remove(@PathParam("id") long id);

  @GET
  @Path("session")
  List<String> session(@CookieParam("session") String session);

  @POST
  @Path("motto")
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.TEXT_PLAIN)
  String motto(String motto);

  @POST
  @Path("adopt")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  int adopt(@FormParam("who") String who, @FormParam("pet") List<Integer> pets);

  @GET
  @Path("later/{id}")
  CompletionStage<Pet> later(@PathParam("id") long id);
}

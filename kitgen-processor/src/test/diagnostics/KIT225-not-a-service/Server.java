package demo;

import io.kitgen.KitBinding;

@KitBinding(service = Runnable.class) // KIT225
final class Server {}

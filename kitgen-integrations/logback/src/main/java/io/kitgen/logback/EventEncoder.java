package io.kitgen.logback;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;

/** Writes what an {@link EventLayout} makes, in UTF-8; it has the layout's settings. */
public abstract class EventEncoder extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};

  private final EventLayout layout;

  /** For the encoders of this package. */
  EventEncoder(EventLayout layout) {
    this.layout = layout;
  }

  /** As {@link EventLayout#setCaller}. */
  public void setCaller(boolean caller) {
    layout.setCaller(caller);
  }

  /** As {@link EventLayout#setThread}. */
  public void setThread(boolean thread) {
    layout.setThread(thread);
  }

  /** As {@link EventLayout#setMdc}. */
  public void setMdc(boolean mdc) {
    layout.setMdc(mdc);
  }

  /** As {@link EventLayout#setStackFrames}. */
  public void setStackFrames(int stackFrames) {
    layout.setStackFrames(stackFrames);
  }

  @Override
  public void start() {
    layout.setContext(getContext());
    layout.start();
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    layout.stop();
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return layout.doLayout(event).getBytes(UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}

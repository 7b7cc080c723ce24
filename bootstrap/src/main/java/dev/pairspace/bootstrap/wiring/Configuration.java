package dev.pairspace.bootstrap.wiring;

import dev.pairspace.application.network.OwnOrigins;
import dev.pairspace.application.network.RefusedOrigins;
import dev.pairspace.bootstrap.configuration.RoomSettings;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import dev.pairspace.domain.document.DocumentLimits;
import dev.pairspace.domain.room.RoomLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings, read from MicroProfile Config. */
@Singleton
class Configuration {

  @Produces
  @Singleton
  ServerSettings serverSettings() {
    return ServerSettings.read(Configuration::setting);
  }

  @Produces
  @Singleton
  RoomSettings roomSettings() {
    return RoomSettings.read(Configuration::setting);
  }

  @Produces
  @Singleton
  RoomLimits roomLimits(RoomSettings settings) {
    return new RoomLimits(
        settings.maxFrameBytes(),
        settings.maxFileChars(),
        settings.maxDocumentBytes(),
        settings.maxRoomSessions());
  }

  /** The same as the rooms in memory have. */
  @Produces
  @Singleton
  DocumentLimits documentLimits(RoomLimits limits) {
    return new DocumentLimits(
        limits.maxFileChars(), limits.maxDocumentBytes(), limits.maxFrameBytes());
  }

  @Produces
  @Singleton
  OwnOrigins ownOrigins(ServerSettings settings) {
    return new OwnOrigins(
        Stream.concat(
                settings.allowedOrigins().stream(),
                settings.publicUrl().stream().map(URI::toString))
            .toList());
  }

  @Produces
  @Singleton
  RefusedOrigins refusedOrigins() {
    return new RefusedOrigins();
  }

  private static Optional<String> setting(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }
}

package dev.pairspace.bootstrap.wiring;

import dev.pairspace.bootstrap.configuration.RoomSettings;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import dev.pairspace.domain.room.RoomLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
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

  private static Optional<String> setting(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }
}

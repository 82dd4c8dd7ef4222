package samvaad.material;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.chat.ChatId;
import samvaad.checkin.CheckIns;
import samvaad.checkin.Entry;
import samvaad.event.Event;
import samvaad.event.Handout;
import samvaad.event.Handout.Readers;
import samvaad.event.Handout.Source;
import samvaad.material.Material.Access;
import samvaad.material.Material.Content;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;

/** What there is to take home from an event, and who can have it. */
final class Materials {

    private final DocumentTable documents;
    private final HandoutFolder folder;
    private final Registrations registrations;
    private final CheckIns checkIns;

    Materials(DocumentTable documents, HandoutFolder folder, Registrations registrations, CheckIns checkIns) {
        this.documents = documents;
        this.folder = folder;
        this.registrations = registrations;
        this.checkIns = checkIns;
    }

    boolean hasAny(Event event) {
        return !event.handouts().isEmpty() || documents.hasPublished(event.id());
    }

    /** Those of the event file first, in its order. */
    List<Material> of(Event event) {
        return Stream.concat(
                        event.handouts().stream().map(handout -> material(handout, event)),
                        documents.published(event.id()).stream().map(Materials::material))
                .toList();
    }

    Optional<Material> find(Event event, String id) {
        return of(event).stream().filter(material -> material.id().equals(id)).findFirst();
    }

    private Material material(Handout handout, Event event) {
        return new Material(
                handout.id(),
                handout.title(),
                content(handout.source()),
                handout.session(),
                handout.opensAt(event),
                handout.readers());
    }

    private Content content(Source source) {
        if (source instanceof Source.OnWeb link) {
            return new Content.Link(link.url());
        }
        return folder.media(((Source.InFolder) source).fileName())
                .<Content>map(Content.InFolder::new)
                .orElseGet(Content.Missing::new);
    }

    private static Material material(Document document) {
        return new Material(
                document.materialId(),
                document.title(),
                document.lost() ? new Content.Missing() : new Content.AtTelegram(document.fileId()),
                document.session(),
                Optional.empty(),
                document.readers());
    }

    /** Whether a chat can have something, or what is in the way. Who must come first is told before when. */
    Access access(Material material, Event event, ChatId chat, Instant now) {
        List<Registration> seats = material.readers() == Readers.EVERYBODY
                ? List.of()
                : registrations.active(chat, event.id()).stream()
                        .filter(one -> one.status() == Registration.Status.CONFIRMED)
                        .toList();
        if (material.readers() == Readers.REGISTERED && seats.isEmpty()) {
            return new Access.NeedsSeat();
        }
        if (material.readers() == Readers.ENTERED
                && seats.stream().flatMap(seat -> checkIns.of(seat).stream()).noneMatch(Entry::isIn)) {
            return new Access.NeedsEntry();
        }
        Optional<Instant> ahead = material.from().filter(now::isBefore);
        if (ahead.isPresent()) {
            return new Access.NotYet(ahead.get());
        }
        return material.isMissing() ? new Access.Missing() : new Access.Open();
    }
}

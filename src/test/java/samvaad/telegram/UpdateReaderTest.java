package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.Voice;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberBanned;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import samvaad.bot.Arrival;
import samvaad.chat.ChatId;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment;
import samvaad.chat.Origin;
import samvaad.chat.UserId;

/** Updates as the library's own types write them. */
class UpdateReaderTest {

    private static final Instant NOW = Instant.parse("2030-01-10T05:30:00Z");
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final UpdateReader reader =
            new UpdateReader(Clock.fixed(NOW, ZoneOffset.UTC), () -> Optional.of("samvaad_bot"));

    @Test
    void aTextHasItsSenderItsTimeAndIsNfc() {
        Message message = message("private", 7);
        message.setText("e\u0301 नमस्ते");
        Incoming.Text text = (Incoming.Text) read(message);
        assertThat(text.text()).isEqualTo("é नमस्ते");
        assertThat(text.messageId()).isEqualTo(55);
        assertThat(text.from())
                .isEqualTo(new Origin(
                        new ChatId(7),
                        Origin.ChatKind.PRIVATE,
                        new UserId(7),
                        "आशा Rao",
                        Optional.of("hi"),
                        Instant.ofEpochSecond(1_900_000_000)));
    }

    @Test
    void commandsAreReadWithTheirArgument() {
        assertThat(command("/start quick_poster")).isEqualTo("start|quick_poster");
        assertThat(command("/START")).isEqualTo("start|");
        assertThat(command("/start@Samvaad_Bot  a  b ")).isEqualTo("start|a  b");
        assertThat(command(" /venue\nwhere")).isEqualTo("venue|where");
        Message other = message("supergroup", -100);
        other.setText("/start@other_bot");
        assertThat(read(other)).isInstanceOf(Incoming.Ignored.class);
        Message slash = message("private", 7);
        slash.setText("/");
        assertThat(read(slash)).isInstanceOf(Incoming.Text.class);
    }

    @Test
    void aPressIsReadAndHasOurTime() {
        Message message = message("private", 7);
        message.setText("a menu");
        CallbackQuery query = new CallbackQuery();
        query.setId("4711");
        query.setFrom(person());
        query.setMessage(message);
        query.setData("faq:quick:parking");
        query.setChatInstance("1");
        Update update = update();
        update.setCallbackQuery(query);
        Incoming.ButtonPress press = (Incoming.ButtonPress) read(update);
        assertThat(press.pressId()).isEqualTo("4711");
        assertThat(press.messageId()).isEqualTo(55);
        assertThat(press.onText()).isTrue();
        assertThat(press.data()).isEqualTo("faq:quick:parking");
        assertThat(press.from().sentAt()).isEqualTo(NOW);
        assertThat(press.from().chat()).isEqualTo(new ChatId(7));
    }

    @Test
    void onlyAnOwnContactIsVouchedFor() {
        Message message = message("private", 7);
        Contact contact = new Contact();
        contact.setPhoneNumber("+919810012345");
        contact.setFirstName("Asha");
        contact.setUserId(7L);
        message.setContact(contact);
        assertThat(((Incoming.SharedContact) read(message)).own()).isTrue();
        assertThat(((Incoming.SharedContact) read(message)).phone()).isEqualTo("+919810012345");
        contact.setUserId(8L);
        assertThat(((Incoming.SharedContact) read(message)).own()).isFalse();
    }

    @Test
    void attachmentsAreToldApart() {
        Message photo = message("private", 7);
        photo.setPhoto(List.of(
                new PhotoSize("small", "u1", 90, 90, 1000, null), new PhotoSize("large", "u2", 900, 900, 9000, null)));
        photo.setCaption("a picture");
        assertThat(((Attachment) read(photo)).fileId()).contains("large");
        assertThat(((Attachment) read(photo)).caption()).isEqualTo("a picture");
        assertThat(((Attachment) read(photo)).kind()).isEqualTo(Attachment.Kind.PHOTO);
        Message document = message("private", 7);
        Document file = new Document();
        file.setFileId("doc");
        file.setFileUniqueId("u3");
        document.setDocument(file);
        assertThat(((Attachment) read(document)).kind()).isEqualTo(Attachment.Kind.DOCUMENT);
        Message voice = message("private", 7);
        Voice sound = new Voice();
        sound.setFileId("voice");
        voice.setVoice(sound);
        assertThat(((Attachment) read(voice)).kind()).isEqualTo(Attachment.Kind.VOICE);
    }

    @Test
    void serviceMessagesEditsAndChannelsAskForNothing() {
        Message joined = message("group", -9);
        joined.setNewChatMembers(List.of(person()));
        assertThat(read(joined)).isInstanceOf(Incoming.Ignored.class);
        Update edited = update();
        Message message = message("private", 7);
        message.setText("/start");
        edited.setEditedMessage(message);
        assertThat(read(edited)).isInstanceOf(Incoming.Edited.class);
        Update picture = update();
        Message photo = message("private", 7);
        photo.setPhoto(List.of(new PhotoSize("large", "u2", 900, 900, 9000, null)));
        photo.setCaption("a new caption");
        picture.setEditedMessage(photo);
        assertThat(read(picture)).isInstanceOf(Incoming.Edited.class);
        Update moving = update();
        Message place = message("private", 7);
        place.setLocation(new Location(77.4, 23.2));
        moving.setEditedMessage(place);
        assertThat(read(moving)).isInstanceOf(Incoming.Ignored.class);
        Update channel = update();
        Message post = message("channel", -1);
        post.setText("/start");
        channel.setChannelPost(post);
        assertThat(read(channel)).isInstanceOf(Incoming.Ignored.class);
    }

    @Test
    void aGroupThatMovesSaysWhereTo() {
        Message message = message("group", -9);
        message.setMigrateToChatId(-1009L);
        assertThat(((Incoming.Moved) read(message)).to()).isEqualTo(new ChatId(-1009));
    }

    @Test
    void whoBlocksTheBotHasLeftAndWhoTakesItBackHasJoined() {
        Update blocked = update();
        ChatMemberUpdated change = new ChatMemberUpdated();
        change.setChat(chat("private", 7));
        change.setFrom(person());
        change.setDate(1_900_000_000);
        change.setOldChatMember(new ChatMemberMember(person()));
        change.setNewChatMember(new ChatMemberBanned(person(), 0));
        blocked.setMyChatMember(change);
        assertThat(read(blocked)).isInstanceOf(Incoming.Left.class);
        change.setNewChatMember(new ChatMemberMember(person()));
        assertThat(read(blocked)).isInstanceOf(Incoming.Joined.class);
    }

    @Test
    void aKindThatNobodyKnowsIsUnreadableAndKeepsItsJson() throws JsonProcessingException {
        Arrival arrival = reader.read(JSON.readTree("{\"update_id\":5,\"something\":{\"a\":1}}"));
        assertThat(arrival.incoming()).isEmpty();
        assertThat(arrival.updateId()).isEqualTo(5);
        assertThat(arrival.problem()).isNotEmpty();
        assertThat(arrival.raw().json()).isEqualTo("{\"update_id\":5,\"something\":{\"a\":1}}");
    }

    private String command(String text) {
        Message message = message("private", 7);
        message.setText(text);
        Incoming.Command command = (Incoming.Command) read(message);
        return command.name() + "|" + command.argument();
    }

    /** Telegram's documentation names these fields; other servers send less. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "OTHER | 'location':{'latitude':28.5,'longitude':77.2}",
                "OTHER | 'location':{'latitude':28.5,'longitude':77.2,'live_period':60,'heading':1}",
                "OTHER | 'venue':{'location':{'latitude':1,'longitude':2},'title':'T','address':'A'},'location':{}",
                "OTHER | 'poll':{'id':'1','question':'q','options':[{'text':'a','voter_count':1}],'type':'quiz'}",
                "OTHER | 'dice':{'emoji':'🎲','value':3}",
                "OTHER | 'story':{'chat':{'id':5,'type':'private'},'id':3}",
                "OTHER | 'video':{'file_id':'f','file_unique_id':'u','width':1,'height':1,'duration':1}",
                "STICKER | 'animation':{'file_id':'f','file_unique_id':'u','width':1,'height':1,'duration':1}",
                "STICKER | 'animation':{'file_id':'f'}",
                "STICKER | 'sticker':{'file_id':'f','file_unique_id':'u','type':'regular','width':1,'height':1}",
                "DOCUMENT | 'document':{'file_id':'f','file_unique_id':'u'},'animation':{'file_id':'f'}",
                "PHOTO | 'photo':[{'file_id':'f','file_unique_id':'u','width':1,'height':1}],'caption':'c'",
                "VOICE | 'voice':{'file_id':'f','file_unique_id':'u','duration':1}",
                "VOICE | 'audio':{'file_id':'f','file_unique_id':'u','duration':1}",
                "VOICE | 'video_note':{'file_id':'f','file_unique_id':'u','length':1,'duration':1}"
            })
    void whateverIsSentIsReadAsTelegramWritesIt(Attachment.Kind kind, String sent) throws JsonProcessingException {
        String update = """
                {'update_id':1,'message':{'message_id':1,'date':1900000000,'chat':{'id':7,'type':'private','first_name':'A'},
                 'from':{'id':7,'is_bot':false,'first_name':'A'},%s}}""".formatted(sent);
        Arrival arrival = reader.read(JSON.readTree(update.replace('\'', '"')));
        Incoming incoming = arrival.incoming().orElseThrow(() -> new AssertionError(arrival.problem()));
        assertThat(((Attachment) incoming).kind()).isEqualTo(kind);
    }

    @Test
    void aDocumentHasItsNameAndItsSize() throws JsonProcessingException {
        String update = """
                {"update_id":1,"message":{"message_id":1,"date":1900000000,"chat":{"id":7,"type":"private"},
                 "from":{"id":7,"is_bot":false,"first_name":"A"},"document":{"file_id":"f","file_unique_id":"u",
                 "file_name":"सूची.csv","mime_type":"text/csv","file_size":60000000}}}""";
        Incoming incoming = reader.read(JSON.readTree(update)).incoming().orElseThrow();
        assertThat(((Attachment) incoming).document()).contains(new Attachment.Document("सूची.csv", 60_000_000));
    }

    private Incoming read(Message message) {
        Update update = update();
        update.setMessage(message);
        return read(update);
    }

    private Incoming read(Update update) {
        Arrival arrival = reader.read(JSON.valueToTree(update));
        return arrival.incoming().orElseThrow(() -> new AssertionError(arrival.problem()));
    }

    private static Update update() {
        Update update = new Update();
        update.setUpdateId(1);
        return update;
    }

    private static Message message(String kind, long chat) {
        Message message = new Message();
        message.setMessageId(55);
        message.setDate(1_900_000_000);
        message.setChat(chat(kind, chat));
        message.setFrom(person());
        return message;
    }

    private static Chat chat(String kind, long id) {
        return Chat.builder().id(id).type(kind).build();
    }

    private static User person() {
        User person = new User(7L, "आशा", false);
        person.setLastName("Rao");
        person.setLanguageCode("hi");
        return person;
    }
}

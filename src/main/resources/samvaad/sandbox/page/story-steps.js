// The story: what the bot does, in the order of an event. Each text is [Hindi, English]. What is quoted is
// the label of a button.
// A step says who does it, and what its button does: say (type a text), send (a file), open (a link that is pasted),
// clock, announce, meet (somebody comes).

/** Who plays which part: everything that has to be read is then in the language of the page. */
export const CAST = {
  hi: {
    main: 1001,
    other: 1002,
    organiser: 1003,
    colleague: { firstName: "सुनीता", lastName: "देवी", language: "hi", phone: "+919893012345" },
    nominee: { firstName: "इमरान", lastName: "ख़ान", language: "hi", phone: "+919893054321" },
  },
  en: {
    main: 1002,
    other: 1001,
    organiser: 1003,
    colleague: { firstName: "Anita", lastName: "D’Souza", language: "en", phone: "+919893012345" },
    nominee: { firstName: "Thomas", lastName: "Kurian", language: "en", phone: "+919893054322" },
  },
};

const SHEET = ["finance.csv", `Full name,What kind of organisation?,Name of the department or organisation?,Designation?,District?,Main role on GeM?,Mobile number?
इमरान ख़ान,राज्य विभाग,वित्त विभाग,लेखा अधिकारी,उज्जैन,भुगतान अधिकारी (DDO/PAO),98930 54321
Thomas Kurian,State department,Finance Department,Accounts Officer,Indore,Buyer,98930 54322
Mohan Lal,State department,Finance Department,Clerk,Dewas,Buyer,12345
`];
const SLIDES = ["features.txt", "New features of GeM (sample)\nजेम की नई विशेषताएँ (नमूना)\n"];

export const CHAPTERS = [
  {
    title: ["पंजीकरण और पास", "Registration and the pass"],
    steps: [
      { who: "main", say: "/register", text: [
        "निजता सूचना पढ़ें, “मैं सहमत हूँ” दबाएँ और उत्तर दें। कोई गलत नंबर देकर भी देखें। अंत में पास आता है।",
        "Read the privacy notice, press “I agree” and answer. Try a wrong number, too. The pass comes at the end."] },
      { who: "other", say: ["when is it", "kab hai?"], text: [
        "प्रश्न अपने शब्दों में पूछा जा सकता है, दोनों भाषाओं और दोनों लिपियों में।",
        "People may ask in their own words, in both languages and both scripts."] },
      { who: "main", say: "/privacy", text: [
        "क्या, किसलिए और कब तक रखा जाता है। /mydata उसे दिखाता है, /forget हटाता है।",
        "What is kept, what for and how long. /mydata shows it, /forget erases it."] },
    ],
  },
  {
    title: ["साथी का अपना पास", "A colleague’s own pass"],
    steps: [
      { meet: "colleague", text: ["सुनीता देवी को साथ आना है। उनका फ़ोन भी यहाँ हो।", "Anita D’Souza wants to come along. Let her phone be here, too."] },
      { who: "main", say: "/start", text: [
        "“साथी का पंजीकरण” दबाएँ और सुनीता देवी को जोड़ें। मोबाइल: 98930 12345",
        "Press “Add colleague” and register Anita D’Souza. Mobile: 98930 12345"] },
      { text: [
        "उनके पास के नीचे “उन्हें पास सौंपें” दबाएँ, फिर “लिंक भेजें”, और सुनीता को चुनें। वे अपना नंबर साझा करके पास ले लेती हैं।",
        "Below her pass press “Hand over pass”, then “Send link”, and choose Anita. She shares her number and has the pass."] },
    ],
  },
  {
    title: ["जो बॉट नहीं जानता", "What the bot does not know"],
    steps: [
      { who: "organiser", say: "/language", only: "en", text: ["", "Meera reads Hindi. Choose English, so that you can read her phone."] },
      { who: "main", say: ["क्या ड्राइवर साथ आ सकता है?", "Can I bring my driver along?"], text: [
        "यह कहीं लिखा नहीं है, इसलिए बॉट पूछता है या आयोजकों तक पहुँचाता है।",
        "That is written nowhere, so the bot asks back or passes it on to the organisers."] },
      { who: "organiser", say: "/teach", text: [
        "वाक्य चुनें, “नया उत्तर लिखें” दबाएँ और उत्तर लिखें। फिर वही प्रश्न दोबारा पूछें।",
        "Choose the sentence, press “New answer” and write one. Then ask the same again."] },
    ],
  },
  {
    title: ["विभाग नाम भेजता है", "A department nominates"],
    steps: [
      { who: "organiser", say: "/list", text: [
        "“नई सूची” दबाएँ और वित्त विभाग के लिए 5 नाम की सूची बनाएँ। फिर “लिंक भेजें” दबाकर आशा को चुनें: वे नोडल अधिकारी हैं।",
        "Press “New list” and make one for the Finance Department, with 5 names. Then press “Send link” and choose Ravi, the nodal officer."] },
      { who: "main", send: SHEET, text: [
        "“इस सूची का ज़िम्मा लें” दबाएँ, फिर भरी हुई शीट भेजें: दो पंक्तियाँ सही हैं, एक गलत। सही वाली दर्ज कराएँ।",
        "Press “Take on this list”, then send the filled-in sheet: two rows are correct, one is wrong. Add the correct ones."] },
      { meet: "nominee", text: ["इमरान का नाम सूची में है।", "Thomas is on that list."] },
      { who: "nominee", open: true, text: [
        "जो शीट लौटकर आई, उसे खोलें और इमरान का लिंक यहाँ चिपकाएँ। उन्हें दिखता है कि नाम किसने भेजा; वे सहमति देकर पुष्टि करते हैं।",
        "Open the sheet that came back and paste Thomas’s link here. He sees who nominated him, agrees and confirms."] },
    ],
  },
  {
    title: ["कार्यसूची जारी होती है", "The agenda is announced"],
    needs: "agenda",
    steps: [
      { announce: "agenda", text: [
        "विज्ञप्ति में न समय है, न कार्यसूची। यहाँ एक नमूना जारी होता है, केवल आज़माने के लिए।",
        "The press release has neither a time nor an agenda. This announces a sample, only for trying."] },
      { who: "organiser", say: "/reload", text: [
        "“सबको बताएँ” और फिर “अभी भेजें” दबाएँ: खबर सब तक जाती है, कैलेंडर की नई फ़ाइल के साथ।",
        "Press “Tell everyone”, then “Send now”: people get the news, with a new calendar file."] },
      { who: "main", say: "/start", text: ["“मेरी कार्यसूची” दबाएँ और एक सत्र चुनें।", "Press “My agenda” and choose a session."] },
    ],
  },
  {
    title: ["सबको संदेश", "A message to everyone"],
    steps: [
      { who: "organiser", say: "/broadcast", text: [
        "किन्हें, यह चुनें, संदेश लिखें, “झलक देखें” दबाएँ, फिर “बाद में भेजें”। तय समय पर वह अपने आप जाता है।",
        "Choose who gets it, write it, press “Preview”, then “Send later”. It is sent automatically at that time."] },
      { clock: "2025-11-27T18:00:00+05:30", text: ["एक शाम पहले रिमाइंडर अपने आप आता है।", "The evening before, a reminder comes by itself."] },
    ],
  },
  {
    title: ["प्रवेश द्वार पर", "At the gate"],
    steps: [
      { clock: "2025-11-28T09:45:00+05:30", text: ["कार्यक्रम की सुबह हो गई।", "It is the morning of the event."] },
      { who: "main", say: "/pass", text: ["पास के नीचे “स्कैन करें…” दबाएँ और Meera को चुनें।", "Press “Scan with…” below the pass and choose Meera."] },
      { who: "organiser", say: "/stats", text: ["कितने लोग पहुँचे?", "How many have come?"] },
    ],
  },
  {
    title: ["जो साथ ले जाते हैं", "What people take home"],
    steps: [
      { who: "organiser", send: SLIDES, text: [
        "Meera एक दस्तावेज़ भेजती हैं। “प्रकाशित करें” दबाएँ। अपनी फ़ाइल क्लिप के बटन से भेजी जा सकती है।",
        "Meera sends a document. Press “Publish”. The clip on each phone sends a file of your own."] },
      { who: "main", say: "/materials", text: ["वह सबको यहाँ मिलता है।", "Everybody finds it here."] },
      { clock: "2025-11-29T10:00:00+05:30", text: ["अगले दिन बॉट प्रतिक्रिया माँगता है। उत्तर दें।", "The next day the bot asks for feedback. Give some."] },
      { who: "main", say: "/certificate", text: [
        "प्रमाणपत्र बनवाएँ और खोलें। फिर उसके नीचे “स्कैन करें…” दबाएँ और किसी और को चुनें: कोई भी उसे जाँच सकता है, /verify और संख्या से भी।",
        "Get the certificate and open it. Then press “Scan with…” below it and choose somebody else: anybody can check it, also with /verify and its number."] },
      { who: "organiser", say: "/report", text: ["लोगों ने क्या कहा?", "What did people say?"] },
    ],
  },
];

/** Common given names of the communities of England. Invented people only; no pair here is meant to be anyone. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export type Community =
  | 'british'
  | 'eastern-european'
  | 'south-asian'
  | 'african'
  | 'caribbean'
  | 'chinese'
  | 'middle-eastern'

export const boys: Readonly<Record<Community, readonly string[]>> = {
  british:
    words(`Oliver Jack Harry George Noah Charlie Jacob Alfie Freddie Oscar Leo Logan Archie Theo Thomas James Joshua Henry
    William Max Lucas Ethan Arthur Mason Isaac Harrison Teddy Finley Daniel Riley Edward Joseph Alexander Adam Reggie Samuel
    Jaxon Sebastian Elijah Harley Toby Arlo Dylan Jude Benjamin Rory Stanley Tommy Jenson Frankie Luca Kai Callum Rhys Connor
    Kieran Declan Ryan Liam Owen Jamie Kyle Nathan Tyler Corey Brandon Ellis Ashton Louie Albie`),
  'eastern-european':
    words(`Jakub Kacper Antoni Filip Szymon Aleksander Mateusz Nikodem Dawid Oskar Andrei Matei Luca David Stefan
    Lukas Matas Domas Martin Viktor Maksim Artem Bogdan Ionut`),
  'south-asian':
    words(`Muhammad Ibrahim Yusuf Ayaan Zayn Hamza Adam Rayyan Ismail Bilal Haris Aryan Arjun Rohan Dev Kiran Vihaan
    Aarav Karan Imran Faisal Tariq Samir Zakariya Ayub Idris`),
  african:
    words(`Emmanuel Joshua David Daniel Samuel Elijah Nathaniel Kwame Kofi Tobi Ayo Chidi Tendai Abdi Yusuf Ahmed Mohamed
    Isaac Gabriel Femi Kwabena Jeremiah`),
  caribbean: words(
    'Jayden Malachi Tyrell Micah Kymani Andre Jerome Marcus Isaiah Reuben Leon Dante Khalil Theo Nathan Xavier',
  ),
  chinese: words('Lucas Ethan Jun Wei Ming Kai Hao Leo Ryan Jason Ken Aaron'),
  'middle-eastern':
    words(`Ahmad Omar Karwan Rebin Dilan Mustafa Ali Hassan Hussein Farhad Najib Jawad Samim Zaki Bashir Hamid Reza
    Amin Navid Yonas Filmon Samuel Robel Abel Khalid Salim`),
}

export const girls: Readonly<Record<Community, readonly string[]>> = {
  british:
    words(`Olivia Amelia Isla Ava Mia Ivy Lily Isabella Rosie Sophia Grace Willow Freya Florence Emily Ella Poppy Evie Elsie
    Charlotte Evelyn Sienna Sofia Daisy Phoebe Sophie Alice Harper Matilda Ruby Emilia Maya Millie Isabelle Eva Luna Jessica
    Ada Violet Maisie Lottie Chloe Holly Molly Lola Erin Bella Nancy Summer Layla Skye Lexi Amber Darcie Georgia Lacey Caitlin
    Megan Jasmine Courtney Ellie Abigail Zoe Lauren Bethany Gracie Tilly Imogen Robyn Orla Eliza`),
  'eastern-european':
    words(`Zuzanna Julia Zofia Hanna Maja Lena Alicja Oliwia Amelia Natalia Wiktoria Maria Andreea Sofia Elena
    Ioana Gabija Emilija Kamila Anastasia Daria Karolina`),
  'south-asian':
    words(`Aisha Fatima Maryam Zainab Aaliyah Inaya Hafsa Khadija Amina Sana Noor Zara Anaya Priya Diya Meera Simran
    Jasleen Kavya Nisha Leena Safa Iqra Humaira`),
  african:
    words(`Grace Esther Blessing Naomi Abigail Miriam Precious Faith Ama Abena Efua Temi Ayomide Chiamaka Tariro Hodan Ifrah
    Amal Ruth Deborah Rachel`),
  caribbean: words('Amara Tiana Shanice Kiara Jada Nevaeh Alicia Renee Naomi Tia Imani Leah Sade Zaria Chantelle Mya'),
  chinese: words('Emily Mei Lin Xin Yan Jia Chloe Grace Joyce Hui Fiona Angel'),
  'middle-eastern':
    words(`Shilan Nour Yasmin Leyla Zahra Maryam Rania Sara Hana Rojin Parisa Shirin Farida Selam Hiwot Rahel Helen
    Amina Dunya Salma`),
}

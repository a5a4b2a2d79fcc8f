Console.WriteLine("NhipCau");

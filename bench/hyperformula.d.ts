declare module "hyperformula";
